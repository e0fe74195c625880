import Core
import Text

extension Report {
  /// A version of the agreement with who has acceded to it.
  public static func agreement(
    _ agreement: Agreement, _ terms: PresentedTerms, in project: Project, today: Day
  ) -> Listing {
    let content = AgreementContent(agreement, terms, in: project)
    let changes = Layout.list(content.changes)
    return Listing(
      Layout.heading(content.title, right: today.long)
        + [[project.info.displayName, content.situation].joinedFilled(separator: ": ")],
      [
        Listing.Section(Layout.link(agreement.link, after: "Link: ")),
        Listing.Section(
          AgreementContent.changesHeading,
          changes.isEmpty ? [] : changes + Layout.paragraph(AgreementContent.changesAdvice)),
      ]
        + (content.parts + [content.accessions]).map { part in
          Listing.Section(part.heading, part.lines)
        }, json: RecordWriter(project).agreement(agreement, terms))
  }

  /// The same in Markdown, to go on with in a word processor.
  public static func agreementMarkdown(
    _ agreement: Agreement, _ terms: PresentedTerms, in project: Project, today: Day
  ) -> String {
    let content = AgreementContent(agreement, terms, in: project)
    var sections = (content.parts + [content.accessions]).map { part in
      (part.heading, part.markdown)
    }
    if !content.changes.isEmpty {
      let blocks = content.changeBlocks.map(\.markdown).joined(separator: "\n\n")
      sections.insert((AgreementContent.changesHeading, blocks), at: 0)
    }
    return "# \(content.title.markdown)\n\n\(project.info.displayName.markdown). "
      + "\(content.situation) Skrevet ud \(today.long).\n"
      + sections.map { "\n## \($0)\n\n\($1)\n" }.joined()
  }
}

extension AgreementContent.Part {
  fileprivate var lines: [String] {
    if paragraphs.isEmpty { return ["  " + Self.unwritten] }
    return isList
      ? Layout.list(paragraphs) : paragraphs.flatMap { Layout.hanging($0, after: "  ") }
  }

  /// The part without its heading, each point on a line.
  fileprivate var markdown: String {
    if paragraphs.isEmpty { return "*Ikke skrevet endnu.*" }
    var part = self
    part.paragraphs = paragraphs.map { text in
      text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    return part.block.markdown
  }
}
