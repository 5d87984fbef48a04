/** A pathway of GPML 2013a (http://pathvisio.org/GPML/2013a) as it is drawn: what its lines join, by GraphId. */
import { below, type Element, textOf } from './xml.ts';

export interface DataNode {
  is: 'node';
  label: string;
  type: string | undefined;
  xref: Xref;
  line: number;
}
export interface Group {
  is: 'group';
  style: string;
  label: string | undefined;
  members: readonly DataNode[];
}
export interface Interaction {
  id: string;
  /** From the first to the last point: what each is fastened to, and its head. */
  ends: readonly { ref: string | undefined; head: string | undefined }[];
  xref: Xref;
  /** Ids of publications. */
  cites: readonly string[];
  line: number;
}
/** What a point may be fastened to. `other`: a label, a shape or a state, with what is written on it. */
export type Fastening = DataNode | Group | { is: 'anchor'; of: Interaction } | { is: 'other'; what: string };
export interface Xref {
  database: string;
  id: string;
}

export interface Drawing {
  nodes: readonly DataNode[];
  interactions: readonly Interaction[];
  fastenings: ReadonlyMap<string, Fastening>;
}

const label = (element: Element): string => (element.attributes.TextLabel ?? '').replace(/\s+/g, ' ').trim();

const xrefOf = (element: Element): Xref => {
  const { Database: database = '', ID: id = '' } = below(element, 'Xref')[0]?.attributes ?? {};
  return { database, id };
};

export function drawingOf(pathway: Element): Drawing {
  const fastenings = new Map<string, Fastening>();
  const fasten = (element: Element, fastening: Fastening) => {
    const { GraphId: id } = element.attributes;
    if (id) fastenings.set(id, fastening);
  };
  const members = new Map<string, DataNode[]>();
  const nodes = below(pathway, 'DataNode').map((element): DataNode => {
    const { Type: type, GroupRef: group } = element.attributes;
    const node: DataNode = {
      is: 'node',
      label: label(element),
      type,
      xref: xrefOf(element),
      line: element.line,
    };
    fasten(element, node);
    if (group) members.set(group, [...(members.get(group) ?? []), node]);
    return node;
  });
  for (const element of below(pathway, 'Group')) {
    const { GroupId: id = '', Style: style = 'None' } = element.attributes;
    const own = members.get(id) ?? [];
    fasten(element, { is: 'group', style, label: label(element) || undefined, members: own });
  }
  for (const kind of ['Label', 'Shape', 'State'])
    for (const element of below(pathway, kind))
      fasten(element, { is: 'other', what: `the ${kind.toLowerCase()} "${label(element)}"` });
  const interactions = below(pathway, 'Interaction').map((element): Interaction => {
    const points = below(element, 'Graphics', 'Point').map(({ attributes }) => ({
      ref: attributes.GraphRef || undefined,
      head: attributes.ArrowHead || undefined,
    }));
    const interaction: Interaction = {
      id: element.attributes.GraphId ?? '',
      ends: [points[0], points.at(-1)].map((point) => point ?? { ref: undefined, head: undefined }),
      xref: xrefOf(element),
      cites: below(element, 'BiopaxRef').map(textOf),
      line: element.line,
    };
    for (const anchor of below(element, 'Graphics', 'Anchor'))
      fasten(anchor, { is: 'anchor', of: interaction });
    return interaction;
  });
  return { nodes, interactions, fastenings };
}

export interface Publication {
  id: string;
  database: string;
  number: string;
  title: string;
  journal: string;
  year: string;
  authors: readonly string[];
  line: number;
}

/** Literature, in BioPAX: each under the id by which the drawing cites it. */
export const publicationsOf = (pathway: Element): Publication[] =>
  below(pathway, 'Biopax', 'bp:PublicationXref').map((element) => {
    const text = (name: string) => textOf(below(element, `bp:${name}`)[0]);
    return {
      id: element.attributes['rdf:id'] ?? '',
      ...{ database: text('DB'), number: text('ID'), title: text('TITLE') },
      ...{ journal: text('SOURCE'), year: text('YEAR') },
      authors: below(element, 'bp:AUTHORS').map(textOf),
      line: element.line,
    };
  });
