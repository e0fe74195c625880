import Mustache

/// How a paper's parts are arranged, with the words between them, in Mustache's language.
public struct Template: Sendable {
  /// Why a text is not a template.
  public struct Problem: Error, Equatable, Sendable {
    /// What goes wrong.
    public enum Reason: Sendable {
      /// It isn't written as templates are.
      case syntax
      /// Too many sections lie in each other.
      case nesting
      /// A section lies in one of the same name.
      case repetition
    }

    /// The line where it goes wrong, counted from 1.
    public let line: Int
    /// What goes wrong there.
    public var reason = Reason.syntax
  }

  private let mustache: MustacheTemplate

  /// Reads a template.
  ///
  /// In HTML, what is filled in is escaped where it stands in two braces. Throws when the text is not
  /// a template.
  public init(_ text: String, isHTML: Bool = false) throws(Problem) {
    try TemplateNesting.check(text)
    do {
      // In plain text Mustache would otherwise write < as &lt;.
      let kind = isHTML ? "HTML" : "TEXT"
      mustache = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(kind)}}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw Problem(line: error.context.lineNumber - 1)
    } catch {
      throw Problem(line: 1)
    }
  }

  private init(embedded bytes: [UInt8], isHTML: Bool = false) {
    // The program's own templates are tested, so none of them can fail here.
    try! self.init(String(decoding: bytes, as: UTF8.self), isHTML: isHTML)
  }

  /// Fills the template in from the properties of `paper`.
  func fill(_ paper: Any) -> String { mustache.render(paper) }

  /// The templates that papers are made with, as files of their own, for whoever wants to change
  /// them.
  public static let papers: [(name: String, text: String)] = [
    ("papir.txt.mustache", PackageResources.papir_txt_mustache),
    ("papir.md.mustache", PackageResources.papir_md_mustache),
    ("papir.html.mustache", PackageResources.papir_html_mustache),
  ].map { (name: $0.0, text: String(decoding: $0.1, as: UTF8.self)) }

  /// Any paper as plain text (papir).
  public static let textPaper = Template(embedded: PackageResources.papir_txt_mustache)
  /// Any paper in Markdown.
  public static let markdownPaper = Template(embedded: PackageResources.papir_md_mustache)
  /// Any paper in HTML.
  public static let htmlPaper = Template(
    embedded: PackageResources.papir_html_mustache, isHTML: true)

  /// A page of the published site.
  static let sitePage = Template(embedded: PackageResources.side_html_mustache, isHTML: true)

  // What reference documents are made of, in XML, which is escaped as HTML is.
  static let wordStyles = Template(
    embedded: PackageResources.word_styles_xml_mustache, isHTML: true)
  static let wordLetterhead = Template(
    embedded: PackageResources.word_letterhead_xml_mustache, isHTML: true)
  static let wordHeader = Template(
    embedded: PackageResources.word_header_xml_mustache, isHTML: true)
  static let wordFooter = Template(
    embedded: PackageResources.word_footer_xml_mustache, isHTML: true)
  static let openDocumentStyles = Template(
    embedded: PackageResources.odt_styles_xml_mustache, isHTML: true)
}
