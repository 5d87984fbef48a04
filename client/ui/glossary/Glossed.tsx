import { GlossaryTermMark } from './GlossaryTermMark.tsx';
import { useGlossary } from './useGlossary.ts';

/** A paragraph's text in which words of the glossary are explained, each where it first stands. */
export function Glossed({ text }: { text: string }) {
  const glossary = useGlossary();
  if (!glossary) return text;
  return glossary
    .pieces(text)
    .map((piece) =>
      typeof piece === 'string' ? (
        piece
      ) : (
        <GlossaryTermMark key={piece.term.id} term={piece.term} text={piece.text} />
      ),
    );
}
