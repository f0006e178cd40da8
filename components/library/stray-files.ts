/**
 * Lets a file fall that is dropped where none is taken. The browser would open it: Firefox in place of the library, and of all that
 * was being written there.
 */
export function refuseStrayFiles(page: Document): void {
  const refuse = (event: DragEvent) => {
    const { dataTransfer } = event;
    if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'none';
  };
  page.addEventListener('dragover', refuse);
  page.addEventListener('drop', refuse);
}
