import Glibc

/// The value of an environment variable, or nil when it is unset or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// Puts the user's locale in force and returns the name of its character set.
///
/// A bare container names no locale, or just `LANG=C`; a login over ssh often names a UTF-8 locale
/// that is not installed. Both leave plain ASCII, although the terminal shows UTF-8, so UTF-8 is
/// then chosen.
func enterLocale() -> String {
  setlocale(LC_ALL, "")
  let wish = environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? "C"
  let isPlainC = wish == "C" && environment("LC_ALL") == nil && environment("LC_CTYPE") == nil
  let wishesUTF8 = isPlainC || ["utf-8", "utf8"].contains { wish.lowercased().hasSuffix($0) }
  if characterSet != "UTF-8", wishesUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
  return characterSet
}

/// What single bytes stand for in a character set, for those that aren't part of UTF-8.
func letters(in characterSet: String) -> (UInt8) -> Unicode.Scalar? {
  // A terminal whose locale says nothing of other letters, and which sends them, has mostly these.
  if ["UTF-8", "ANSI_X3.4-1968"].contains(characterSet) { return { Unicode.Scalar(UInt32($0)) } }
  return { byte in
    var scalar: wchar_t = 0
    var byte = CChar(bitPattern: byte)
    guard mbtowc(&scalar, &byte, 1) == 1 else {
      return Unicode.Scalar(UInt32(UInt8(bitPattern: byte)))
    }
    return Unicode.Scalar(UInt32(bitPattern: scalar))
  }
}

private var characterSet: String { String(cString: nl_langinfo(nl_item(CODESET))) }
