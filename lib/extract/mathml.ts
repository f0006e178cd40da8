/** Characters that have a command in TeX, as far as everyday formulas use them, each before the name of its own. */
const COMMANDS =
  '∑sum ∏prod ∫int ∞infty ≤le ≥ge ≠ne ≈approx ×times ·cdot ⋅cdot ±pm →to ∈in ∂partial ∇nabla αalpha βbeta γgamma δdelta εepsilon ϵepsilon ηeta θtheta λlambda μmu πpi ρrho σsigma τtau φphi ϕphi ψpsi ωomega ΓGamma ΔDelta ΘTheta ΛLambda ΣSigma ΦPhi ΨPsi ΩOmega';

/** What is written for a character: a command, parted from the letter after it, a plain sign, or nothing where it is not seen. */
const WRITTEN = new Map([
  ...COMMANDS.split(' ').map((entry) => [entry.charAt(0), `\\${entry.slice(1)} `] as const),
  ...([['−', '-'], ['\u2061', ''], ['\u2062', ''], ['\u2063', ',']] as const),
]);

/** Deeper nesting than any formula has is left as its letters. */
const MAX_DEPTH = 40;

/** The TeX of a MathML formula that does not carry its own (MathML Core, presentation elements). */
export function texOf(element: Element, depth = 0): string {
  const parts = [...element.children].filter((child) => !/^(?:annotation(?:-xml)?|mspace|mphantom)$/u.test(child.localName));
  if (parts.length === 0 || depth > MAX_DEPTH) return letters(element.textContent);
  const inner = (i: number) => (parts[i] ? texOf(parts[i], depth + 1) : '');
  const group = (i: number) => {
    const tex = inner(i);
    return tex.length === 1 ? tex : `{${tex}}`;
  };
  switch (element.localName) {
    case 'mfrac':
      return `\\frac{${inner(0)}}{${inner(1)}}`;
    case 'msqrt':
      return `\\sqrt{${parts.map((part) => texOf(part, depth + 1)).join('')}}`;
    case 'mroot':
      return `\\sqrt[${inner(1)}]{${inner(0)}}`;
    case 'msup':
    case 'mover':
      return `${inner(0)}^${group(1)}`;
    case 'msub':
    case 'munder':
      return `${inner(0)}_${group(1)}`;
    case 'msubsup':
    case 'munderover':
      return `${inner(0)}_${group(1)}^${group(2)}`;
    default:
      return parts.map((part) => texOf(part, depth + 1)).join(element.localName === 'mtr' ? ' & ' : '');
  }
}

const letters = (text: string): string => [...text.trim()].map((letter) => WRITTEN.get(letter) ?? letter).join('');
