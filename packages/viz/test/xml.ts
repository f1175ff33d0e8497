/** Throws unless the text is one well-formed XML element: tags balance, attributes are quoted and unique, nothing is unescaped. */
export function checkXml(xml: string): void {
  const open: string[] = [];
  const token = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;
  for (const [whole, close, name, attributes, empty, text, stray] of xml.matchAll(token)) {
    if (stray) throw new Error(`stray < after ${open.join('/')}`);
    if (text !== undefined) {
      if (/&(?!#\d+;|amp;|lt;|gt;|quot;)/.test(text)) throw new Error(`unescaped & in ${text}`);
      continue;
    }
    const names = [...attributes.matchAll(/\s([\w:-]+)=/g)].map(([, n]) => n);
    if (new Set(names).size !== names.length) throw new Error(`twice the same attribute: ${whole}`);
    if (/&(?!#\d+;|amp;|lt;|gt;|quot;)/.test(attributes)) throw new Error(`unescaped & in ${whole}`);
    if (/NaN|Infinity|undefined|null/.test(attributes.replace(/ (aria-label|data-[a-z]+)="[^"]*"/g, '')))
      throw new Error(`not a number: ${whole}`);
    if (close) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else if (!empty) open.push(name);
  }
  if (open.length) throw new Error(`never closed: ${open.join(', ')}`);
}
