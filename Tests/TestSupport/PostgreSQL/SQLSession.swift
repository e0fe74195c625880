import Foundation
import Synchronization

/// A session at a PostgreSQL server that isn't the program's: psql, which carries out statements one
/// after the other.
public final class SQLSession: Sendable {
  /// A statement that the server refused, or a session that is over.
  public struct Refusal: Error, CustomStringConvertible {
    /// Which kind it is: the five signs of PostgreSQL's, or nothing where the session is over.
    public let code: String
    /// What the server said.
    public let description: String
  }

  private static let end = "— så langt —"
  private let psql: ScriptedChild
  private let turn = Mutex(())

  /// Opens a session.
  public init(_ address: String, environment: [String: String] = [:]) throws {
    psql = try ScriptedChild(
      "/usr/lib/postgresql/15/bin/psql", ["-XqAtv", "VERBOSITY=verbose", address],
      environment: ["LC_ALL": "C.UTF-8"].merging(environment) { $1 })
  }

  deinit { psql.finish() }

  /// Carries out statements and returns their rows, columns with a bar between them; throws at the
  /// first that is refused, after the rest.
  @discardableResult
  public func run(_ statements: String) throws -> String {
    try turn.withLock { _ in
      // Both outputs are one pipe; what is said of a trouble isn't kept back, so this isn't either.
      psql.write("\(statements)\n;\n\\echo '\(Self.end)'\n")
      let answer = psql.read(until: Self.end + "\n")
      let lines = answer.text.split(separator: "\n")
      for line in lines {
        for word in ["ERROR:  ", "FATAL:  "] where line.contains(word) {
          let code = line.components(separatedBy: word)[1].prefix(5)
          throw Refusal(code: String(code), description: answer.text)
        }
      }
      guard answer.isWhole else { throw Refusal(code: "", description: answer.text) }
      return lines.joined(separator: "\n")
    }
  }

  /// The code of what the statements are refused with, or nil when they are carried out.
  public func refusal(of statements: String) throws -> String? {
    do {
      try run(statements)
      return nil
    } catch let error as Refusal {
      return error.code
    }
  }
}
