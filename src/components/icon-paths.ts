/** The drawings of all icons that the site uses, read from the Lucide package at build time. */
const files = import.meta.glob<string>(
  [
    '../../node_modules/lucide-static/icons/{armchair,baby,book-open,briefcase,bus,candy,car,carrot,clock,coffee,coins,flask-conical,graduation-cap,hammer,hand-helping,handshake,heart-handshake,house,building-2,library,lightbulb,map,messages-square,network,piggy-bank,plug-zap,recycle,sofa,sprout,stethoscope,store,trees,users,warehouse,waves,wrench}.svg',
    '../../node_modules/lucide-static/icons/{gauge,euro,map-pin,calendar-check,printer,columns-3,search,x,list,table-2,repeat-2,arrow-right,external-link,mail,link,quote,flag,check,circle-help,languages,sliders-horizontal,file-text,clock-3,triangle-alert}.svg',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** The inner markup of an icon. Throws at build time when the name is not in the list above. */
export function iconPaths(name: string): string {
  const svg = files[`../../node_modules/lucide-static/icons/${name}.svg`];
  if (!svg) throw new Error(`The icon "${name}" is not in src/components/icon-paths.ts.`);
  return svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '');
}
