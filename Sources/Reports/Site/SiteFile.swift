import Core

/// A file of the site.
public struct SiteFile: Equatable, Sendable {
  /// Its path below the site's folder, such as "papirer/orientering.html".
  public let path: String
  private let content: Content

  private enum Content: Sendable {
    case page(SiteKeys)
    case text(String)
  }

  /// Creates the file of a page.
  init(_ page: SiteKeys, path: String) { (self.path, content) = (path, .page(page)) }

  /// Creates a file that is as it is.
  init(_ text: String, path: String) { (self.path, content) = (path, .text(text)) }

  /// What stands in it: a page says when it was last changed, and the front page when all of the site
  /// was last published.
  ///
  /// Without these moments it is what tells whether the file has changed.
  public func text(changed: Moment?, published: Moment?) -> String {
    switch content {
    case .page(let keys):
      Template.sitePage.fill(keys.stamped(changed: changed, published: published))
    case .text(let text): text
    }
  }

  /// Whether two files are called and say the same.
  public static func == (a: SiteFile, b: SiteFile) -> Bool {
    a.path == b.path
      && a.text(changed: nil, published: nil) == b.text(changed: nil, published: nil)
  }
}
