import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** The width a chart is drawn for before anything is known: on a narrow page its box then scrolls. */
export const USUAL_WIDTH = 640;

/**
 * The width in pixels that a chart's box has, kept up to date; at build time, and until it is measured, `usual`. A box
 * that is not shown keeps its last width.
 */
export function useWidth<Box extends HTMLElement>(usual = USUAL_WIDTH): [RefObject<Box>, number] {
  const box = useRef<Box>(null);
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => {
      if (element.clientWidth > 0) setWidth(Math.max(240, Math.round(element.clientWidth)));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, width];
}
