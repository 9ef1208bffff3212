import { serverName } from '../curriculum/site-identity.ts';
import { writeRecipes } from '../packaging/recipes/all.ts';
import type { RecipeFile } from '../packaging/recipes/recipe.ts';
import { BASE } from './address.ts';
import { library } from './library.ts';

/** What a host reads of one server. Words between backticks are code. */
export interface ServerGuide {
  slug: 'nginx' | 'apache' | 'iis' | 'netlify' | 'azure' | 'cloudfront';
  name: string;
  /** In one sentence, for the list. */
  purpose: string;
  /** What our tests did with the files; absent where nobody has tried them on the server. */
  tested?: string;
  steps: readonly string[];
  /** What goes wrong on this server, and why. */
  traps: readonly string[];
}

const { site, lms } = library.site;
const FILES = writeRecipes(BASE, lms.origins, serverName(site.url));

/** The files for a server, written for this site: its folder, and who may show it in a frame. */
export function filesFor(slug: ServerGuide['slug'] | 'other'): RecipeFile[] {
  return FILES[slug];
}

/** Every file there is to download. */
export const allFiles: readonly RecipeFile[] = Object.values(FILES).flat();

const TRIED =
  'with these very files, at the top of a server and in folders: pages, scripts, styles, fonts and data, folders without their slash, and pages that are not there';

/** The servers that there are files for. */
export const servers: readonly ServerGuide[] = [
  {
    slug: 'nginx',
    name: 'nginx',
    purpose: 'A server of your own on Linux.',
    tested: `nginx of Debian is started by our tests ${TRIED}.`,
    steps: [
      'Copy the built files to `/srv/point-twelve`, as `cp -a dist/. /srv/point-twelve/` does, or change that path below.',
      'Save the two files where their first lines say.',
      'See that your own name stands behind `server_name`: it is the one of `site.url` in `content/site.yaml`, where you set that. To use a server that is there already, copy the two `map` blocks beside it and the `location` blocks into it.',
      'Add your certificate for https in the way you do elsewhere. Without https browsers keep nothing for use offline.',
      'Run `nginx -t`, then `nginx -s reload`.',
    ],
    traps: [
      'nginx drops every inherited header in a location that has an `add_header` of its own. Wherever you add one, add the `include` line too.',
      'A `try_files` that ends in `/index.html` answers a missing script with a page and status 200. There is none here; add none.',
    ],
  },
  {
    slug: 'apache',
    name: 'Apache',
    purpose: 'A server of your own on Linux, or space rented on one.',
    tested: `Apache 2.4 of Debian is started by our tests ${TRIED}.`,
    steps: [
      'Copy the built files into the folder that Apache serves.',
      'Save the file as `.htaccess` in that folder, beside `index.html`. Its name begins with a dot, so your file manager may hide it.',
      'Where the server is yours, see that the folder has `AllowOverride All` and run `a2enmod headers`.',
    ],
    traps: [
      'Where Apache answers everything with status 500, it does not know the command `Header`: the module is missing.',
      'Where nothing changes, Apache does not read the file: `AllowOverride` is `None`.',
    ],
  },
  {
    slug: 'iis',
    name: 'IIS',
    purpose: 'Windows Server, from IIS 7.',
    steps: [
      'Copy the built files into the folder of the web site or application.',
      'Save the file as `web.config` in that folder.',
      'Switch on “Static Content” and “Static Content Compression” among the role services of the web server.',
      'Open a page that is not there. It must show our page with status 404. In a virtual directory the path of `404.html` may have to begin with the folder’s name.',
    ],
    traps: [
      'IIS stops with error 500.19 where a part of the file is locked further up. Unlock that section, or ask whoever runs the server.',
      'IIS refuses files whose type it does not know with status 404. That is why all types are listed.',
    ],
  },
  {
    slug: 'netlify',
    name: 'Netlify and Cloudflare Pages',
    purpose: 'Publishing by these two services.',
    steps: [
      'Build for the top of the address: `base: /` in `content/site.yaml`. Both services look for `404.html` there and nowhere else.',
      'Save the file as `_headers` in the folder that you publish, beside `index.html`.',
      'On Netlify, leave “Pretty URLs” and the optimising of assets off: they alter files, and altered files are refused for use offline.',
    ],
    traps: [
      'Add no rule that answers every address with `index.html`: a missing script would become a page.',
      'Both let a browser ask for every file anew by themselves, so the file says only which need not be asked for.',
      'Such a service may put the rules of a folder on errors in it as well. `npm run verify-deploy` tells: then take the rules for `_astro/` and `d/` out, and browsers ask for those files anew.',
    ],
  },
  {
    slug: 'azure',
    name: 'Azure Static Web Apps',
    purpose: 'Publishing by this service of Microsoft’s.',
    steps: [
      'Save the file as `staticwebapp.config.json` in the folder that you publish, beside `index.html`.',
      'Publish the built folder as it is, with no build step of the service: `skip_app_build: true` in its workflow.',
    ],
    traps: [
      'Add no `navigationFallback`: a missing script would be answered with a page and status 200.',
      'A folder or file of a name that begins with a dot may be left out when you publish. Sites that sign credentials need `.well-known`.',
    ],
  },
  {
    slug: 'cloudfront',
    name: 'S3 with CloudFront',
    purpose: 'A bucket behind Amazon’s network.',
    steps: [
      'Copy the built files into a bucket, each with its type from the list of headers. Let only CloudFront read it.',
      'Make a function of the file below and set it for viewer requests: a bucket knows no folders.',
      'Make a response headers policy with the headers that every file has, and a second one with the longer `Cache-Control` for the paths `_astro/*` and `d/*`.',
      'Under error pages, answer 403 and 404 with `/404.html` and the status 404. The bucket says 403 for what is not there.',
      'Switch on compression.',
    ],
    traps: [
      'An error page with status 200 hides every missing file from you and breaks the page for the reader.',
      'After an upload, ask CloudFront to forget what it keeps for `/*`.',
    ],
  },
];
