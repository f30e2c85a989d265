// Drafting may not import http/, where foreign text is first met; a line of text is the same thing to both.
export { cut, oneLine } from '../http/one-line.ts';
