import Foundation
import Reports

/// The organisation's own templates.
enum OwnTemplate {
  /// The template for the summary: the organisation's own, or the program's.
  static func summary(in environment: Environment) throws(Failure) -> Template {
    let path = environment.templateDirectory + "/oversigt.txt.mustache"
    if access(path, F_OK) != 0 { return .summary }
    let text = String(decoding: try PrivateFile.read(path), as: UTF8.self)
    do {
      return try Template(text)
    } catch {
      throw Failure(
        .data,
        """
        Skabelonen \(path) har en fejl i linje \(error.line). \
        Ret den, eller flyt filen væk for at bruge programmets egen.
        """)
    }
  }
}
