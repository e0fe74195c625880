import Mustache

/// How a paper's parts are arranged, with the words between them, in Mustache's language.
public struct Template: Sendable {
  /// Why a text is not a template.
  public struct Problem: Error, Equatable, Sendable {
    /// The line where it goes wrong, counted from 1.
    public let line: Int
  }

  private let mustache: MustacheTemplate

  /// Reads a template.
  ///
  /// Throws when the text is not one.
  public init(_ text: String) throws(Problem) {
    do {
      // Papers are plain text, where Mustache would otherwise write < as &lt;.
      mustache = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw Problem(line: error.context.lineNumber - 1)
    } catch {
      throw Problem(line: 1)
    }
  }

  private init(embedded bytes: [UInt8]) {
    // The program's own templates are tested, so none of them can fail here.
    try! self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// Fills the template in from the properties of `paper`.
  func fill(_ paper: Any) -> String { mustache.render(paper) }

  /// The milestone summary (oversigt).
  public static let summary = Template(embedded: PackageResources.oversigt_txt_mustache)
  /// The board (tavle).
  static let board = Template(embedded: PackageResources.tavle_txt_mustache)
  /// One milestone (milepæl).
  static let milestone = Template(embedded: PackageResources.milepael_txt_mustache)
  /// The history (historik).
  static let history = Template(embedded: PackageResources.historik_txt_mustache)
  /// The list of projects (projekter).
  static let projects = Template(embedded: PackageResources.projekter_txt_mustache)
}
