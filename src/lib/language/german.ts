import { stemmer } from '@orama/stemmers/german';
import { remember } from '../remember.ts';
import type { Language } from './language.ts';

/**
 * German: "Bürger", "Buerger", "BÜRGER" and "Burger" are one word. Umlauts lose their dots, and so
 * do the pairs that stand for them; "ue" stays after a, e and q, where it is none (bauen, neue, Quelle).
 */
export const german: Language = {
  fold: (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/([ao])e/g, '$1')
      .replace(/(?<![aeq])ue/g, 'u'),
  stem: remember(stemmer),
  stopWords: new Set(
    `ab aber alle allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bitte bist brauche
    brauchen braucht da dabei dafur damit dann das dass davon dazu dein deine dem den denn der des dich die dies diese
    diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch euer fur furs
    gegen geht gibt gab habe haben hat hatte hatten ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in innen ins ist ja jede
    jedem jeden jeder jedes jemand kann kein keine keinen keiner konnen konnte man mein meine meinem meinen meiner mich
    mir mit mochte mochten muss mussen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner
    seit sich sie sind so soll sollen sollte tun uber um und uns unser unsere unserem unseren unserer unter vom von vor
    wann war waren warum was weil welche welchem welchen welcher welches wem wen wenn wer werde werden wie wieder will
    wir wird wo woher wohin wollen wurde wurden zu zum zur`.split(/\s+/),
  ),
};
