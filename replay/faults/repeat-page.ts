import { send, type Effect } from './fault.ts';

export const repeatPage: Effect<'repeat-page'> = (_fault, { answer, request, vendor }) =>
  send(answer(vendor.firstPage(request)));
