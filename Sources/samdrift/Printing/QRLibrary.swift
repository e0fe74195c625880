import Glibc
import Reports

/// libqrencode, found when a paper first leads to an address: a machine that hasn't got it makes its
/// papers without the code.
struct QRLibrary: Sendable {
  /// A code as in the library's header.
  private struct Symbol {
    let version: CInt
    let width: CInt
    let squares: UnsafePointer<UInt8>?
  }

  private typealias Encode =
    @convention(c) (UnsafePointer<CChar>, CInt, CInt) -> UnsafeMutableRawPointer?
  private typealias Free = @convention(c) (UnsafeMutableRawPointer?) -> Void

  private let encode: Encode
  private let free: Free

  /// The name that the library has on Debian, and most others.
  static let fileName = "libqrencode.so.4"

  /// The library, looked for once; nil where there is none.
  static let shared = QRLibrary(fileName)

  /// Loads the library of a name; nil where there is none, or another.
  init?(_ fileName: String) {
    guard let library = dlopen(fileName, RTLD_NOW | RTLD_LOCAL),
      let encode = dlsym(library, "QRcode_encodeString8bit"),
      let free = dlsym(library, "QRcode_free")
    else { return nil }
    self.encode = unsafeBitCast(encode, to: Encode.self)
    self.free = unsafeBitCast(free, to: Free.self)
  }

  /// The smallest number of squares that is enough, which the library finds itself.
  private static let anyVersion: CInt = 0
  /// The level (M) at which 15 % of the code may be soiled.
  private static let level: CInt = 1

  /// The code of a text; nil where it is too long for one.
  func code(of text: String) -> QRCode? {
    guard let symbol = encode(text, Self.anyVersion, Self.level) else { return nil }
    defer { free(symbol) }
    let content = symbol.load(as: Symbol.self)
    let size = Int(content.width)
    guard size > 0, let squares = content.squares else { return nil }
    // The lowest bit is the colour; the others tell what the square is for.
    return QRCode(
      size: size,
      squares: UnsafeBufferPointer(start: squares, count: size * size).map { $0 & 1 == 1 })
  }
}
