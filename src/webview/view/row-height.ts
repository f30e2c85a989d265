import { useEffect, useState } from 'preact/hooks';

const NARROW = '(max-width: 699px)';

/** Rows take one line of 22 px, and two lines of 40 px in a narrow panel. */
export function useRowHeight(): number {
  const [narrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const query = window.matchMedia(NARROW);
    const update = (): void => setNarrow(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return narrow ? 40 : 22;
}
