/** What a statement that may find much has and a look-up has not: order, a limit, what counts or gathers. */
const MAY_FIND_MUCH = /\b(LIMIT|ORDER BY|DISTINCT|UNION|(count|collect|sum|max|min|avg)\s*\()/i;
/** A MATCH that does not begin at a node found by its key. */
const BEGINS_ANYWHERE = /\bMATCH\b(?!\s*\(\w*:\w+ \{id: [$\w.]+\}\))/i;

/** Things of which a graph holds a few dozen, whatever its size. */
const OF_FEW = /^\s*MATCH \(\w*:(Topic|StudyType)\) RETURN\b/i;

/**
 * Whether a reading statement looks things up by their keys, with at most what hangs on each of them: its work grows
 * with its answer, not with the graph. Everything else is heavy, and few of those run at once.
 */
export const isLookUp = (text: string): boolean =>
  OF_FEW.test(text) || !(MAY_FIND_MUCH.test(text) || BEGINS_ANYWHERE.test(text));
