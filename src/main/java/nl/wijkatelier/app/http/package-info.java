/**
 * What happens to every request before anything judges it: {@link nl.wijkatelier.app.http.FrontValve} settles who asks, under which
 * address, and the one form of its path. A later rule may compare paths as texts, since there is no second spelling of one. Nothing that a
 * client sends moves a link or a redirect to another site: addresses come from the configuration ({@link
 * nl.wijkatelier.app.http.Site}), and forwarded headers only from configured proxies ({@link nl.wijkatelier.app.http.Proxies}).
 */
package nl.wijkatelier.app.http;
