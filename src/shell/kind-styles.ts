/**
 * The looks of every kind, as one file: a page with any exercise links it. Found by their place, so that a new kind
 * needs no line here; apart they would be one more request and one more link for each kind.
 */
import.meta.glob('../exercises/*/view.css', { eager: true });
