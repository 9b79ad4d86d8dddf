/** Somebody who asked to be let in, and what became of it. */
export type Request = {
  name: string;
  district?: string;
  reason: string;
  /** Days before now. */
  asked: number;
  decided?: { days: number; by: string; word: string; accepted: boolean };
};

/** By the names of their mailboxes. */
export const requests: Record<string, Request> = {
  'friederike.lang': {
    name: 'Friederike Lang',
    district: 'west',
    reason:
      'Wir sind 14 Haushalte und ziehen nach sieben Jahren Planung endlich zusammen. Andere sollen es schneller haben als wir. Ich möchte erzählen, was wir heute anders machen würden.',
    asked: 37,
    decided: {
      days: 34,
      by: 'ursula.haeberle',
      word: 'Genau solche Erfahrungen fehlen hier. Willkommen.',
      accepted: true,
    },
  },
  verkauf: {
    name: 'Reinigung Musterglanz',
    reason: 'Wir bieten günstige Reinigung für Büros und Praxen und möchten unser Angebot hier vorstellen.',
    asked: 4.2,
    decided: {
      days: 2,
      by: 'emre.yildiz',
      word: 'Hier treffen sich Menschen aus der Nachbarschaftsarbeit. Werbung ist nicht erlaubt, deshalb passt es leider nicht.',
      accepted: false,
    },
  },
  'renate.wieland': {
    name: 'Renate Wieland',
    district: 'botnang',
    reason:
      'Ich habe 22 Jahre im Bürgerhaus gearbeitet und bin seit März in Rente. Jetzt möchte ich einen Besuchsdienst aufbauen und suche Leute, die das schon gemacht haben.',
    asked: 5.2,
  },
  'youssef.amrani': {
    name: 'Youssef Amrani',
    district: 'zuffenhausen',
    reason:
      'Wir sind drei Väter und spielen sonntags mit den Kindern auf dem Schulhof Fußball. Inzwischen kommen vierzig. Wir brauchen Rat: Versicherung, Toiletten, ein Raum für den Winter.',
    asked: 3.1,
  },
  'charlotte.beck': {
    name: 'Charlotte Beck',
    district: 'sued',
    reason: 'Unser Hausflohmarkt war ein Erfolg, jetzt fragt die ganze Straße. Wie macht man daraus ein Straßenfest?',
    asked: 0.6,
  },
};
