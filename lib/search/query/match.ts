import { holds } from '../fields';
import type { Head } from '../head';
import type { Query } from './query';

/** The test that a query puts to every head. Made once a query, since it is asked ten thousand times. */
export function matcher(query: Query): (head: Head) => boolean {
  switch (query.type) {
    case 'test':
      return query.holds;
    case 'word': {
      const { text, field } = query;
      return field ? (head) => holds(head.text, field, text) : (head) => head.text.includes(text);
    }
    case 'not': {
      const test = matcher(query.of);
      return (head) => !test(head);
    }
    case 'all': {
      const tests = query.of.map(matcher);
      return (head) => tests.every((test) => test(head));
    }
    case 'any': {
      const tests = query.of.map(matcher);
      return (head) => tests.some((test) => test(head));
    }
  }
}
