import { Component, type ComponentClass, type FunctionComponent } from 'preact';

/** A component that is drawn again only when one of its properties is another than before. */
export function memo<P extends object>(Drawn: FunctionComponent<P>): ComponentClass<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const now: Readonly<P> = this.props;
      const names = new Set([...Object.keys(now), ...Object.keys(next)]) as Set<keyof P>;
      return [...names].some((name) => now[name] !== next[name]);
    }

    override render() {
      return <Drawn {...(this.props)} />;
    }
  };
}
