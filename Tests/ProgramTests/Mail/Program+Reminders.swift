import Foundation
import TestSupport
import Testing

extension Program {
  /// A project in which three have something to do, and a sendmail that takes no mail to whoever
  /// stands in the file "afvis".
  static func withReminders(_ body: (Program) throws -> Void) throws {
    try withProgram { program in
      var program = program
      try FileManager.default.createDirectory(
        at: program.file("bin"), withIntermediateDirectories: true)
      let sendmail = program.file("bin/sendmail").path
      try Data(
        """
        #!/bin/sh
        mail=$(mktemp "$HOME/sendt.XXXXXX")
        cat > "$mail"
        [ -f "$HOME/afvis" ] || exit 0
        grep -q "^To: $(cat "$HOME/afvis")@" "$mail" || exit 0
        rm "$mail"
        echo "ukendt modtager"
        exit 67
        """.utf8
      ).write(to: URL(fileURLWithPath: sendmail))
      chmod(sendmail, 0o755)
      program.environment["PATH"] = "\(program.file("bin").path):/usr/bin:/bin"
      try program.run("opret", "Fjordglimt")
      for name in ["Anne", "Bodil", "Carl"] {
        let outcome = try program.run(
          "interessenter", "tilføj", name, "--art", "person", "--mail",
          "\(name.lowercased())@fjordbo.dk")
        try #require(outcome.code == 0, "\(outcome.errors)")
        try program.run("plan", "tilføj", "Opgave for \(name) @\(name) !+3d")
      }
      try body(program)
    }
  }

  /// The mails that have been sent.
  func sent() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: home.path)
    return try names.filter { $0.hasPrefix("sendt.") }.map {
      try String(contentsOf: file($0), encoding: .utf8)
    }
  }

  /// The recipients of what has been sent, in order.
  func recipients() throws -> [String] {
    try sent().flatMap { mail in
      mail.split(separator: "\n").filter { $0.hasPrefix("To: ") }.map { String($0.dropFirst(4)) }
    }.sorted()
  }

  /// Where it is remembered what has been sent.
  var reminderMemory: URL { file(".local/share/samdrift/samdrift.db.paamind") }
}
