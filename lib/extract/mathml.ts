/** Characters that have a command in TeX, as far as everyday formulas use them. */
const COMMANDS: Readonly<Record<string, string>> = {
  '∑': '\\sum', '∏': '\\prod', '∫': '\\int', '∞': '\\infty', '≤': '\\le', '≥': '\\ge', '≠': '\\ne', '≈': '\\approx',
  '×': '\\times', '·': '\\cdot', '⋅': '\\cdot', '±': '\\pm', '→': '\\to', '∈': '\\in', '∂': '\\partial', '∇': '\\nabla',
  'α': '\\alpha', 'β': '\\beta', 'γ': '\\gamma', 'δ': '\\delta', 'ε': '\\epsilon', 'ϵ': '\\epsilon', 'η': '\\eta',
  'θ': '\\theta', 'λ': '\\lambda', 'μ': '\\mu', 'π': '\\pi', 'ρ': '\\rho', 'σ': '\\sigma', 'τ': '\\tau', 'φ': '\\phi',
  'ϕ': '\\phi', 'ψ': '\\psi', 'ω': '\\omega', 'Γ': '\\Gamma', 'Δ': '\\Delta', 'Θ': '\\Theta', 'Λ': '\\Lambda',
  'Σ': '\\Sigma', 'Φ': '\\Phi', 'Ψ': '\\Psi', 'Ω': '\\Omega', '−': '-', '\u2061': '', '\u2062': '', '\u2063': ',',
}; // prettier-ignore

/** Deeper nesting than any formula has is left as its letters. */
const MAX_DEPTH = 40;

/** The TeX of a MathML formula that does not carry its own (MathML Core, presentation elements). */
export function texOf(element: Element, depth = 0): string {
  const parts = [...element.children].filter((child) => !/^(?:annotation(?:-xml)?|mspace|mphantom)$/u.test(child.localName));
  if (parts.length === 0 || depth > MAX_DEPTH) return letters(element.textContent ?? '');
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

/** A command is parted from the letter after it. */
function letters(text: string): string {
  return [...text.trim()].map((letter) => (letter in COMMANDS ? commandOf(letter) : letter)).join('');
}

function commandOf(letter: string): string {
  const command = COMMANDS[letter] ?? '';
  return command.startsWith('\\') ? `${command} ` : command;
}
