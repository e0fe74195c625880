import Core
import Foundation
import Interface
import Reports

extension PaperPress {
  /// Begins to make a document of a manuscript with pandoc in a private directory, which must be there
  /// until it is done.
  init(
    _ manuscript: Manuscript, _ format: DocumentFormat, in directory: String
  ) throws(Failure) {
    guard let pandoc = OtherProgram.find("pandoc") else {
      throw Failure(
        .unavailable,
        """
        Programmet pandoc, der laver .\(format.rawValue), mangler. \
        \(OtherProgram.advice("pandoc librsvg2-bin")), eller vælg html, som Word også åbner.
        """)
    }
    if manuscript.hasCharts, OtherProgram.find("rsvg-convert") == nil {
      throw Failure(
        .unavailable,
        """
        Programmet rsvg-convert, der tegner diagrammerne i .\(format.rawValue), mangler. \
        \(OtherProgram.advice("librsvg2-bin")), eller vælg html, som Word også åbner.
        """)
    }
    func write(_ name: String, _ content: some Sequence<UInt8>) throws(Failure) -> String {
      let path = "\(directory)/\(name)"
      try PrivateFile.write(Data(content), to: path, mayReplace: true)
      return path
    }
    let file = "\(directory)/papir.\(format.rawValue)"
    let arguments = [
      "--from", "html", "--to", format.rawValue,
      "--reference-doc", try write("reference.\(format.rawValue)", manuscript.reference),
      "--lua-filter", try write("dokument.lua", Manuscript.filter),
      // What a user has changed for their own documents isn't for papers.
      "--data-dir", directory,
      "--output", file, try write("papir.html", manuscript.html.utf8),
    ]
    let program = OtherProgram(
      pandoc, arguments, reading: "/dev/null", in: directory,
      variables: ["TMPDIR": directory, "LC_ALL": "C.UTF-8"])
    guard let program else {
      throw Failure(.unavailable, "\(pandoc) kan ikke startes. Vælg et andet format.")
    }
    self.init(
      product: format.name, name: "pandoc", program: program, file: file, mark: "PK\u{3}\u{4}")
  }
}

extension DocumentFormat {
  fileprivate var name: String {
    switch self {
    case .docx: "Word-dokumentet"
    case .odt: "dokumentet"
    }
  }
}
