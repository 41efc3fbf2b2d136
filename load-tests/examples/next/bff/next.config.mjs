/** As the other variants: nothing is compressed, and no header tells what is behind. */
export default { compress: false, poweredByHeader: false };
