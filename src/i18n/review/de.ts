import { reviewRoomDe } from './room/de.ts';

/** The German texts of foundations and their reviews. */
export const reviewDe = {
  room: reviewRoomDe,
  letters: {
    invitation: {
      subject: (foundation: string) => `Begutachten Sie mit: ${foundation}?`,
      lead: (by: string, foundation: string) => `${by} fragt, ob Sie für ${foundation} die Begutachtungen leiten.`,
      reviewer: (by: string, foundation: string) => `${by} fragt, ob Sie für ${foundation} Netzwerke begutachten.`,
      button: 'Ansehen und antworten',
      until: (days: string) => `Die Frage gilt ${days} Tage.`,
    },
    opened: {
      subject: (network: string) => `Neue Begutachtung: ${network}`,
      text: (by: string, network: string, foundation: string) =>
        `${by} hat eine Begutachtung von ${network} begonnen, für ${foundation}. Bevor Sie etwas sehen, sagen Sie bitte, ob Sie mit dem Netzwerk verbunden sind.`,
      due: (day: string) => `Ihr Bewertungsbogen wird bis zum ${day} gebraucht.`,
      button: 'Zur Begutachtung',
    },
    reminder: {
      subject: (network: string) => `Ihr Bewertungsbogen fehlt noch: ${network}`,
      text: (network: string, day: string) =>
        `Die Begutachtung von ${network} braucht Ihren Bewertungsbogen bis zum ${day}. Daran erinnern wir nur einmal.`,
      button: 'Weiterschreiben',
    },
    concluded: {
      subject: (network: string) => `Das Ergebnis steht: ${network}`,
      text: (network: string) =>
        `Zur Begutachtung von ${network} gibt es jetzt ein gemeinsames Ergebnis. Das Netzwerk liest es noch nicht. Stimmt etwas nicht, sprechen Sie bald mit der Leitung.`,
      button: 'Ergebnis lesen',
    },
    ended: {
      subject: (network: string) => `Begutachtung abgeschlossen: ${network}`,
      text: (network: string) =>
        `Die Begutachtung von ${network} ist abgeschlossen. Das Netzwerk kann sie jetzt lesen und darauf antworten.`,
      button: 'Zur Begutachtung',
    },
    withdrawn: {
      subject: (network: string) => `Begutachtung zurückgezogen: ${network}`,
      text: (network: string) =>
        `Die Begutachtung von ${network} findet nicht statt. Ihren Bewertungsbogen braucht niemand mehr.`,
      button: 'Zu den Begutachtungen',
    },
    closed: {
      subject: (network: string) => `Begutachtung abgeschlossen: ${network}`,
      text: (foundation: string, network: string) =>
        `${foundation} hat die Begutachtung von ${network} abgeschlossen. Sie können sie jetzt lesen.`,
      reply: 'Sie dürfen darauf antworten. Ihre Antwort steht dann für immer neben der Begutachtung.',
      button: 'Lesen und antworten',
    },
    reply: {
      subject: (network: string) => `${network} hat geantwortet`,
      text: (network: string) => `${network} hat auf die Begutachtung geantwortet. Die Antwort steht jetzt daneben.`,
      button: 'Antwort lesen',
    },
    question: {
      subject: (title: string) => `Frage: ${title}`,
      text: (by: string, from: string) => `${by} schreibt für ${from}:`,
      button: 'Ansehen und antworten',
      private: 'Das lesen nur die Vernetzer:innen und die Gutachter:innen der Stiftung.',
    },
  },
};
