export async function save(fileName, reference) {
  const address = URL.createObjectURL(new Blob([await reference.arrayBuffer()]));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
