/** Writing of file formats that several rooms borrow. What is written here can be opened safely by the program that it is meant for. */
package nl.wijkatelier.format;
