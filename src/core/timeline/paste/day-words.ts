/**
 * The months, a row each, as English, German, French, Spanish, Italian, Portuguese, Dutch and the Scandinavian languages
 * write them. No word is of two months, and none that English has for something else ("set", "out", "ago") is here.
 */
const MONTHS = [
  'jan january januar jänner janvier janv enero ene gennaio janeiro januari',
  'feb february februar februari février fevrier févr fév febrero febbraio fevereiro fev',
  'mar march märz maerz mär mrz mars marzo março marco maart mrt marts',
  'apr april avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei maj',
  'jun june juni juin junio giugno giu junho',
  'jul july juli juillet juil julio luglio lug julho',
  'aug august août aout agosto augustus augusti',
  'sep sept september septembre septiembre setiembre settembre setembro',
  'oct october oktober okt octobre octubre ottobre ott outubro',
  'nov november novembre noviembre novembro',
  'dec december dezember dez décembre decembre déc diciembre dic dicembre dezembro desember',
].map((row) => row.split(' '));

/** The days of the week from Sunday, a row each, in the same languages. */
const DAYS = [
  'sunday sun sonntag dimanche domingo domenica zondag söndag søndag',
  'monday mon montag lundi lunes lunedì lunedi maandag måndag mandag segunda-feira',
  'tuesday tues tue dienstag mardi martes martedì martedi dinsdag tisdag tirsdag terça-feira',
  'wednesday wed mittwoch mercredi miércoles miercoles mercoledì mercoledi woensdag onsdag quarta-feira',
  'thursday thurs thur thu donnerstag jeudi jueves giovedì giovedi donderdag torsdag quinta-feira',
  'friday fri freitag vendredi viernes venerdì venerdi vrijdag fredag sexta-feira',
  'saturday sat samstag sonnabend samedi sábado sabado sabato zaterdag lördag lørdag',
].map((row) => row.split(' '));

const oneOf = (rows: readonly (readonly string[])[]): string =>
  `(${rows
    .flat()
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?!\\p{L})`;

/** Sources of regular expressions with the flags `iu`, a group each. */
export const MONTH = oneOf(MONTHS);
export const WEEKDAY = oneOf(DAYS);

const rowOf = (rows: readonly (readonly string[])[], word: string): number =>
  rows.findIndex((row) => row.includes(word.toLowerCase()));

/** From 1. */
export const monthNamed = (word: string): number => rowOf(MONTHS, word) + 1;

/** From Sunday, 0. */
export const weekdayNamed = (word: string): number => rowOf(DAYS, word);
