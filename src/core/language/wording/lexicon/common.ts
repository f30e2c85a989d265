/**
 * Words, and kinds of people and words, by how many in a thousand sentences hold them: counted once in incident reports
 * and manuals, and rounded.
 */
export const COMMON: Readonly<Record<number, string>> = {
  300: '. the , to NUMBER and a PERSON :',
  150: 'PROPER of ED in for TRADE is ING that was',
  80: 'on WHOSE with it this not be we are ADV WE an GROUP from as',
  40: `by PEOPLE TEAM VENDOR if or at have THIRD all WE:s our time will were when had which new no team can back ROLE
    OWNED`,
  20: `one you node YOU has incident more account THEY:s their so minutes first what been use out there some after two
    changes up they service due THEY any issue data its other only than without before version but state set DEPT
    database into change being because using would alert support way every test user could see each`,
  10: `us used file do running them since configuration also server run own then should same about TWOFOLD made while
    page error primary like down part need queue between failed may does did fix nothing request customers rule limit
    connections during day resolved took list name pattern code THIRD:s requests reported cdn BARE QMARK how order
    available status create process log period users public found started against instead resolve message accounts
    identified added logs behind changed information never option am attempt cluster read these over takes report
    production last system live step go most until who errors once another affected well rules certificate old too
    YOU:s check`,
};
