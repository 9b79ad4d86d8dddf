import type { DefaultCode, Wording } from './default-criteria.ts';

/** The German words of the criteria that ship. */
export const defaultCriteriaDe: Record<DefaultCode, Wording> = {
  sectors: {
    title: 'Bereiche am Tisch',
    question: 'Arbeiten Bürgerschaft, öffentliche Hand und Wirtschaft zusammen?',
    levels: [
      'Nur ein Bereich arbeitet mit. Die anderen sind nicht gefragt worden.',
      'Zwei Bereiche arbeiten mit. Der dritte weiß davon.',
      'Alle drei kommen regelmäßig und übernehmen Aufgaben.',
      'Alle drei entscheiden gemeinsam und tragen Lasten so, dass niemand allein trägt.',
    ],
  },
  connection: {
    title: 'Verbindung',
    question: 'Bringt das Netzwerk Menschen und Stellen zusammen, die sich sonst nicht träfen?',
    levels: [
      'Man kennt sich schon. Neue kommen nicht dazu.',
      'Einzelne neue Kontakte entstehen, meist durch eine Person.',
      'Neue finden leicht Anschluss. Kontakte hängen nicht an einer Person.',
      'Aus Kontakten entstehen eigene Vorhaben, auch ohne das Netzwerk.',
    ],
  },
  rules: {
    title: 'Spielregeln',
    question: 'Ist klar, wer was entscheidet und wie man dazugehört?',
    levels: [
      'Es gibt keine Absprachen, oder nur wenige kennen sie.',
      'Es gibt Absprachen. Sie sind nicht aufgeschrieben.',
      'Die Regeln sind aufgeschrieben, bekannt und gelten für alle.',
      'Die Regeln werden gemeinsam geprüft und helfen auch im Streit.',
    ],
  },
  vision: {
    title: 'Gemeinsames Ziel',
    question: 'Wissen alle Beteiligten, wofür das Netzwerk da ist?',
    levels: [
      'Jede und jeder nennt ein anderes Ziel.',
      'Ein Ziel steht auf dem Papier. Nicht alle kennen es.',
      'Alle nennen dasselbe Ziel und richten ihre Arbeit danach aus.',
      'Auch Außenstehende können sagen, wofür das Netzwerk steht.',
    ],
  },
  strategy: {
    title: 'Vorgehen',
    question: 'Gibt es einen Weg vom Ziel zu den nächsten Schritten?',
    levels: [
      'Gearbeitet wird von Fall zu Fall.',
      'Es gibt Vorhaben für das laufende Jahr.',
      'Vorhaben, Zeit und Geld passen zusammen und werden besprochen.',
      'Der Plan wird jedes Jahr geprüft. Was nicht trägt, wird beendet.',
    ],
  },
  results: {
    title: 'Ergebnisse',
    question: 'Was hat sich im Quartier verändert?',
    levels: [
      'Es gibt Veranstaltungen. Was sie bewirken, ist nicht bekannt.',
      'Einzelne Ergebnisse sind zu sehen und werden erzählt.',
      'Ergebnisse werden gesammelt und mit dem Ziel verglichen.',
      'Wirkungen halten an und sind für andere nachprüfbar, auch Misserfolge.',
    ],
  },
  innovation: {
    title: 'Neues wagen',
    question: 'Probiert das Netzwerk Neues aus und lernt daraus?',
    levels: [
      'Es bleibt beim Gewohnten.',
      'Neues wird ausprobiert, wenn jemand dafür Zeit findet.',
      'Neues hat einen festen Platz. Man spricht auch über Fehler.',
      'Was sich bewährt, wird übernommen und anderen gezeigt.',
    ],
  },
  participation: {
    title: 'Mitbestimmung der Betroffenen',
    question: 'Entscheiden die Menschen mit, um die es geht?',
    levels: [
      'Es wird für sie geplant.',
      'Sie werden gefragt.',
      'Sie entscheiden mit und arbeiten mit.',
      'Sie setzen selbst Themen und verfügen über eigenes Geld.',
    ],
  },
  threshold: {
    title: 'Leichter Zugang',
    question: 'Kann jede und jeder mitmachen, auch mit wenig Geld, Zeit oder Deutsch?',
    levels: [
      'Wer mitmachen will, muss vieles schon wissen und können.',
      'Angebote sind offen. Hindernisse sind bekannt, aber noch da.',
      'Orte, Zeiten, Sprache und Kosten sind so gewählt, dass viele kommen können.',
      'Menschen, die sonst fehlen, sind dabei und bleiben.',
    ],
  },
  transfer: {
    title: 'Weitergabe',
    question: 'Lernt das Netzwerk von anderen und gibt es weiter, was es weiß?',
    levels: [
      'Erfahrungen bleiben im Netzwerk.',
      'Auf Anfrage wird erzählt, wie es geht.',
      'Projekte werden von anderen übernommen und an andere abgegeben.',
      'Das Netzwerk begleitet andere und lernt aus deren Abwandlungen.',
    ],
  },
  continuity: {
    title: 'Verlässliche Finanzierung',
    question: 'Ist die Arbeit auch bezahlt, wenn eine Förderung endet?',
    levels: [
      'Das Geld endet innerhalb eines Jahres. Es gibt keinen Plan danach.',
      'Es gibt Gespräche über die Zeit danach.',
      'Die Koordination ist für mindestens zwei Jahre bezahlt, aus mehr als einer Quelle.',
      'Die Struktur ist dauerhaft bezahlt, auch wenn die größte Quelle wegfällt.',
    ],
  },
  documentation: {
    title: 'Aufzeichnungen',
    question: 'Ist nachzulesen, was geschehen ist und was beschlossen wurde?',
    levels: [
      'Vieles ist nur in den Köpfen.',
      'Es gibt Protokolle. Sie sind schwer zu finden.',
      'Protokolle, Zahlen und Beschlüsse sind für die Beteiligten zu finden.',
      'Wer neu ist, findet sich allein zurecht. Wichtiges ist öffentlich.',
    ],
  },
};
