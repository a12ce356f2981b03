/**
 * The fictional region: a seeded generator of three or more neighbouring municipalities in a bulb-field landscape.
 *
 * <p>{@link nl.wijkatelier.demo.DemoRegion} makes the same files from the same seed and size on every machine and with any number
 * of processors. Every code is one that no municipality has (GM99..), and every file says that it is fictional. The land is made
 * from the outside in: borders and through lines ({@code region}), towns and their quarters ({@code town}), what lies on the
 * ground ({@code land}), on plain plane geometry ({@code plane}); then it is written ({@code write}).
 */
package nl.wijkatelier.demo;
