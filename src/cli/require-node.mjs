// Plain JavaScript, because an old Node cannot read the rest. On common systems npm has put Node 24 on the path.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Point Twelve needs Node 22.18 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
