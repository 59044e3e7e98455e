import { defineConfig, type Plugin } from 'vite';
import packageFile from './package.json' with { type: 'json' };
import { offline } from './scripts/offline.mjs';

/** What the page may load: its own files, and pictures it made itself. No inline script or style, no eval. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  // a teacher sees what a link shows, and a SCORM package holds the page in a frame
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A static host sends no headers of ours, so the built page carries the policy itself. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

export default defineConfig({
  base: './',
  // the page tells it on every export
  define: { 'import.meta.env.IONTOLAB_VERSION': JSON.stringify(packageFile.version) },
  plugins: [contentSecurityPolicy(), offline()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: ['index.html', 'scorm.html'],
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'three', test: /node_modules[\\/]three[\\/]/ },
            {
              name: 'mathjs',
              test: /node_modules[\\/](mathjs|typed-function|decimal\.js|fraction\.js|complex\.js)[\\/]/,
            },
          ],
        },
      },
    },
  },
  preview: {
    headers: {
      // no frame-ancestors: the page may stand in a course's own (docs/embedding.md)
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
});
