import Core
import Text

/// What a command that lists or shows something prints: lines for people, or JSON for programs.
///
/// The JSON is made only when it is asked for. A listing is read on a screen or by a program, so it
/// has neither pages nor a template; what is handed round at meetings is a `Paper`.
public struct Listing {
  /// Lines with a heading over them, or none; they are made when they are written.
  struct Section {
    fileprivate let heading: [String]
    fileprivate let write: (ListingWriter) -> Void

    /// Creates lines under a heading.
    init(_ heading: String, _ lines: @autoclosure @escaping () -> [String]) {
      self.init(heading) { $0.write(lines()) }
    }

    /// Creates lines without a heading.
    init(_ lines: @autoclosure @escaping () -> [String]) { self.init("", lines()) }

    /// Creates lines under a heading, which `write` writes one after the other.
    init(_ heading: String, write: @escaping (ListingWriter) -> Void) {
      self.heading = heading.isEmpty ? [] : heading.wrapped(to: Report.width)
      self.write = write
    }
  }

  private let title: [String]
  private let sections: () -> [Section]
  private let none: String
  private let value: () -> any Encodable

  /// Creates a listing; sections without lines are left out, and `none` is what it says when there
  /// is nothing in it.
  init(
    _ title: [String], _ sections: @autoclosure @escaping () -> [Section], none: String = "",
    json value: @autoclosure @escaping () -> any Encodable = JSONObject()
  ) {
    self.title = title
    self.sections = sections
    self.none = none
    self.value = value
  }

  /// The lines, with an empty one between the sections.
  public var text: String {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the same as UTF-8, in slices of whole lines.
  public func write(_ pass: ([UInt8]) -> Void) {
    withoutActuallyEscaping(pass) { pass in
      let writer = ListingWriter(to: pass)
      writer.begin()
      writer.write(title.flatMap { $0.wrapped(to: Report.width) })
      let head = writer.sections
      for section in sections() {
        writer.begin(section.heading)
        section.write(writer)
      }
      if writer.sections == head, !none.isEmpty {
        writer.begin()
        writer.write(none.wrapped(to: Report.width))
      }
      writer.end()
    }
  }

  /// The same for programs, as Documentation/CommandLine.md describes it.
  public var json: String { Report.json(value()) }
}
