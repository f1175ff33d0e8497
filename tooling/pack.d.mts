export interface PublicPackage {
  readonly name: string;
  readonly folder: string;
  readonly manifest: { readonly version: string; readonly exports: Record<string, unknown> };
}
export const root: string;
export function publicPackages(): PublicPackage[];
export function packAll(destination: string): (PublicPackage & { readonly tarball: string })[];
