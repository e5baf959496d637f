/** Having a model write a recap: asked, held against the transcript, mended once. */
package se.superkoncis.router.application.writing;
