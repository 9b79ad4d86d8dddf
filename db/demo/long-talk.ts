import type { Talk } from './talk.ts';

/** Who said what in a topic that went on for a season. */
const said: [by: string, text: string][] = [
  ['emre.yildiz', 'Die neue Nachbarin aus dem dritten Stock hat beim Fest den Grill übernommen.'],
  ['ruth.kessler', 'Drei Leute sind zum ersten Mal mit mir zum Markt gefahren.'],
  ['hans-peter.bauer', 'Der Schlüsselkasten hängt. Sieben Monate nach dem Antrag.'],
  ['miriam.okafor', 'Im Elterncafé war zum ersten Mal ein Großvater allein da. Er kommt wieder.'],
  ['stefan.roehm', 'Wir haben jeden Abend Brot übrig. Jetzt holt es jemand ab.'],
  ['claudia.weidner', 'Der Bezirksbeirat hat einstimmig für die zweite Bank gestimmt.'],
  ['tomasz.wojcik', 'Ein Student hat gefragt, ob er bei uns mitschreiben darf.'],
  ['giovanni.esposito', 'Vier Läden haben ihre Schaufenster für die Ausstellung frei gemacht.'],
  ['elisabeth.hoss', 'Zum Mittagstisch kamen 31 Menschen. Gekocht hatten wir für 25.'],
  ['mehmet.demir', 'Die Kirchengemeinde hat uns Stühle geliehen, wir ihnen Tische.'],
  ['ingrid.pfeiffer', 'Eine Helferin hat nach zwei Jahren Pause wieder angefangen.'],
  ['samira.haddad', 'Aus alten Vorhängen wurden zwölf Taschen.'],
  ['jonas.faerber', 'Unser Hof hat jetzt eine Regenrinne, die in die Beete führt.'],
  ['ursula.haeberle', 'Beim Runden Tisch haben zum ersten Mal mehr Frauen als Männer gesprochen.'],
  ['katrin.maier', 'Das Amt hat von sich aus angerufen. Das gab es noch nie.'],
  ['olena.kovalenko', 'Zwei aus dem Sprachcafé haben ihre Prüfung bestanden.'],
  ['bernd.schaufler', 'Die Schulklasse hat 40 Setzlinge gepflanzt, 38 leben noch.'],
  ['birgit.sonntag', 'Niemand hat sich über die Musik beschwert.'],
  ['dragan.petrovic', 'Der Aufzug fährt wieder. Wir haben gefeiert, im Aufzug.'],
  ['heike.zoller', 'Eine Tochter hat geschrieben, dass ihre Mutter wieder vor die Tür geht.'],
  ['paul.nguyen', 'Das Radio von 1962 spielt wieder.'],
  ['sabine.kraut', 'Im Haushalt steht jetzt eine eigene Zeile für Nachbarschaft.'],
  ['gerda.strobel', 'Ich habe mit 71 zum ersten Mal ein Protokoll geschrieben.'],
  ['amara.diallo', 'Die Jugendlichen haben selbst aufgeräumt. Freiwillig.'],
  ['friederike.lang', 'Die Bohrmaschine kam geputzt zurück.'],
  ['niklas.wolf', 'Beim Kochen saßen drei Generationen und vier Sprachen an einem Tisch.'],
];

/** Days before now on which it began. */
const DAYS = 100;

/** A topic of more than one page. */
export const longTalk: Talk = {
  board: 'rund-ums-treffen',
  by: 'ursula.haeberle',
  days: DAYS,
  title: 'Was ist Ihnen zuletzt gelungen? Ein Satz genügt',
  text: 'Beim Treffen reden wir viel über Sorgen. Hier ist Platz für das andere. Bitte nur ein Satz.',
  replies: said.map(([by, text], index) => ({
    by,
    text,
    after: Math.round((1 - 0.86 ** (index + 1)) * DAYS * 10) / 10,
  })),
};
