/**
 * Files of the service itself, which only its own user may read: secrets, and temporary files, which are gone when the process is, however
 * it ends.
 */
package nl.wijkatelier.disk;
