const MIXED = /^color\(srgb ([\d.e+-]+) ([\d.e+-]+) ([\d.e+-]+)(?: \/ ([\d.e+-]+))?\)$/;

const byte = (part: string): number => Math.round(Math.min(1, Math.max(0, Number(part))) * 255);

/** A colour as programs other than browsers know it: a mixed one they paint black. */
export function plainColor(value: string): string {
  const [, red = '', green = '', blue = '', alpha] = MIXED.exec(value) ?? [];
  if (red === '') return value;
  const parts = [red, green, blue].map(byte).join(', ');
  return alpha === undefined ? `rgb(${parts})` : `rgba(${parts}, ${alpha})`;
}
