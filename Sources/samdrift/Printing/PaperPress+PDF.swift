import Core
import Foundation
import Interface
import Text

extension PaperPress {
  /// Begins to make a PDF of HTML with WeasyPrint in a private directory, which must be there until it
  /// is done.
  init(pdf html: String, in directory: String) throws(Failure) {
    guard let weasyprint = OtherProgram.find("weasyprint") else {
      throw Failure(
        .unavailable,
        """
        Programmet WeasyPrint, der laver PDF, mangler. \(OtherProgram.advice("weasyprint")), \
        eller vælg et andet format: html kan også udskrives fra en browser.
        """)
    }
    let source = "\(directory)/papir.html"
    let file = "\(directory)/papir.pdf"
    try PrivateFile.write(Data(html.utf8), to: source, mayReplace: true)
    // The variant made for readers who listen: tagged, with a title and a language.
    let arguments = ["--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", source, file]
    // Python's search for objects that hold only each other takes a fifth of the time, for nothing.
    let haste = "import gc\ngc.disable()\n"
    try PrivateFile.write(
      Data(haste.utf8), to: "\(directory)/usercustomize.py", mayReplace: true)
    // A colon would end the path in the middle.
    let own = directory.contains(":") ? "" : directory
    let modules = [own, Environment.variable("PYTHONPATH") ?? ""]
    let program = OtherProgram(
      weasyprint, arguments, reading: "/dev/null", in: directory,
      variables: [
        "TMPDIR": directory, "PYTHONPATH": modules.joinedFilled(separator: ":"),
      ])
    guard let program else {
      throw Failure(.unavailable, "\(weasyprint) kan ikke startes. Vælg et andet format.")
    }
    self.init(product: "PDF", name: "WeasyPrint", program: program, file: file, mark: "%PDF")
  }
}
