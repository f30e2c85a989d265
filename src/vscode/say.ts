import * as vscode from 'vscode';

/** A notification without a button shows one line of about so many characters. */
const ONE_LINE = 60;

const buttons = (message: string): readonly string[] => (message.length > ONE_LINE ? ['OK'] : []);

/** Tells in a notification that shows all of it. */
export function say(message: string): undefined {
  void vscode.window.showInformationMessage(message, ...buttons(message));
}

/** The same, of what went otherwise than it should. */
export function warn(message: string): undefined {
  void vscode.window.showWarningMessage(message, ...buttons(message));
}
