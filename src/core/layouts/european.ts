import type { Layout } from './layout.ts';

/** What German, French, Spanish, Italian, Portuguese and Dutch call the parts, where a heading says no more than that. */
export const EUROPEAN: Layout['headings'] = [
  [
    /^(?:kurz)?zusammenfassung$|^überblick$|^résumé$|^synthèse$|^resumen(?: ejecutivo)?$|^riepilogo$|^sommario$|^resumo$|^samenvatting$/,
    'summary',
  ],
  [/^hintergrund$|^vorgeschichte$|^contexte$|^contexto$|^contesto$|^achtergrond$/, 'background'],
  [
    /^erkennung$|^entdeckung$|^détection$|^detección$|^rilevamento$|^deteção$|^detecção$|^detectie$/,
    'detection',
  ],
  [/^reaktion$|^réponse$|^respuesta$|^risposta$|^resposta$/, 'response'],
  [/^auswirkung(?:en)?$|^folgen$|^impacto$|^impatto$|^conséquences$/, 'impact'],
  [
    /^zeit(?:leiste|verlauf|achse|licher (?:ab|ver)lauf)$|^ablauf$|^chronologie$|^cronología$|^línea (?:de|del) tiempo$|^cronologia$|^linha do tempo$|^tijdlijn$/,
    'timeline',
  ],
  [/^auslöser$|^déclencheur$|^desencadenante$/, 'trigger'],
  [
    /^(?:(?:grund|haupt)?ursachen?|beitragende faktoren|begünstigende faktoren)$|^causes? (?:racines?|profondes?)$|^facteurs contributifs$|^causas?(?: raíz)?$|^factores contribuyentes$|^caus[ae](?: principal[ei])?$|^causa raiz$|^oorza(?:ak|ken)$/,
    'factors',
  ],
  [
    /^was (?:gut (?:lief|gelaufen ist|funktioniert hat)|lief gut|ist gut gelaufen)$|^ce qui a bien (?:fonctionné|marché)$|^(?:lo|qué) (?:que )?(?:salió|fue) bien$|^(?:cosa|che cosa) è andato bene$|^o que correu bem$|^wat ging (?:er )?goed$/,
    'went_well',
  ],
  [
    /^was (?:(?:schlecht|nicht gut) (?:lief|gelaufen ist)|lief (?:schlecht|nicht gut)|besser laufen (?:kann|könnte))$|^ce qui (?:a mal|n[’']a pas bien|n[’']a pas) (?:fonctionné|marché)$|^(?:lo|qué) (?:que )?(?:salió|fue) mal$|^(?:cosa|che cosa) è andato (?:male|storto)$|^o que correu mal$|^wat ging (?:er )?(?:fout|niet goed)$/,
    'could_improve',
  ],
  [/^wo wir glück hatten$|^où nous avons eu de la chance$|^dónde tuvimos suerte$/, 'got_lucky'],
  [
    /^erkenntnisse$|^lehren$|^gelernte lektionen$|^enseignements$|^leçons (?:apprises|tirées)$|^lecciones aprendidas$|^lezioni apprese$|^lições aprendidas$|^geleerde lessen$/,
    'learnings',
  ],
  [
    /^(?:folge|gegen)?maßnahmen$|^massnahmen$|^nächste schritte$|^actions? correctives?$|^prochaines étapes$|^plan d[’']actions?$|^acciones(?: correctivas)?$|^próximos pasos$|^azioni(?: correttive)?$|^prossimi passi$|^ações(?: corretivas)?$|^próximos passos$|^acties$|^actiepunten$|^vervolgacties$/,
    'actions',
  ],
  [/^beteiligte$|^intervenants$|^participantes$/, 'responders'],
];
