/** Constant answers of about 2.4 and 39 kB, shaped as pages of claims are. */

export const TYPES = `
  type Query { claims(size: String!): Page! }
  type Page { totalCount: Int! nodes: [Claim!]! }
  type Claim { id: ID! text: String! rank: Int! balance: Float! subject: Concept! object: Concept evidence: [Evidence!]! }
  type Concept { id: ID! name: String! }
  type Evidence { direction: String! study: Study! }
  type Study { id: ID! label: String! year: Int! }`;

export const QUERY = `query Claims($size: String!) {
  claims(size: $size) {
    totalCount
    nodes {
      id text rank balance subject { id name } object { id name }
      evidence { direction study { id label year } }
    }
  }
}`;

const page = (claims: number) => ({
  totalCount: claims,
  nodes: Array.from({ length: claims }, (_, i) => ({
    id: `topic:claim:C${i}`,
    text: `A claim of usual length about what one substance does to another in people of number ${i}`,
    rank: i % 5,
    balance: (i % 20) / 20,
    subject: { id: `CHEBI:${10_000 + i}`, name: `A substance ${i}` },
    object: i % 3 ? { id: `HGNC:${i}`, name: `A gene ${i}` } : null,
    evidence: Array.from({ length: 3 }, (_, j) => ({
      direction: 'SUPPORTS',
      study: { id: `PMID:${i}00${j}`, label: `Author ${i + j}`, year: 2000 + (j % 20) },
    })),
  })),
});

export const CONSTANTS: Record<string, ReturnType<typeof page>> = { small: page(5), large: page(82) };
