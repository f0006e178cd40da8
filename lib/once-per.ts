/** What is made of something when it is first asked for, and kept as long as that is there. */
export function oncePer<Of extends object, Made extends boolean | object | string>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    let made = known.get(of);
    if (made === undefined) known.set(of, (made = make(of)));
    return made;
  };
}
