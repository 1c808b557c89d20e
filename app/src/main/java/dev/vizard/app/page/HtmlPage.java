package dev.vizard.app.page;

import java.util.Arrays;
import java.util.Locale;

/**
 * A page for a browser that needs nothing else: its look is in it, and it follows the reader's choice of light or dark.
 * Texts that come from outside are escaped.
 */
public final class HtmlPage {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>
            :root { color-scheme: dark light; --back: #14161a; --card: #1c1f25; --line: #2f333b; --text: #dcdcd6;
                    --quiet: #9599a3; --title: #ffc36b; --good: #7fc97f; --bad: #ff8a73; --series-1: #ffb347;
                    --series-2: #56b8d8; --series-3: #ee7a6b; --series-4: #a996f5; --series-5: #86c06c;
                    --series-6: #d8d8d0; }
            @media (prefers-color-scheme: light) { :root { --back: #fbfaf7; --card: #ffffff; --line: #dedbd2;
                    --text: #26282c; --quiet: #6b6e76; --title: #8a5200; --good: #2c7a2c; --bad: #b63a22;
                    --series-1: #c26a00; --series-2: #14749a; --series-3: #c03f2d; --series-4: #6a51c7;
                    --series-5: #3f7d24; --series-6: #5a5c62; } }
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2em auto; max-width: 76em; padding: 0 1em;
                   background: var(--back); color: var(--text); }
            h1, h2 { font-weight: 600; color: var(--title); }
            h1 { margin-bottom: .2em; } h2 { margin: 1.6em 0 .5em; }
            table { border-collapse: collapse; margin: 1em 0 2em; }
            td, th { padding: .25em .8em; text-align: right; border-bottom: 1px solid var(--line);
                     font-variant-numeric: tabular-nums; }
            th { color: var(--quiet); font-weight: 500; }
            td:first-child, th:first-child { text-align: left; }
            td b { color: var(--title); }
            td.words { text-align: left; color: var(--quiet); }
            small, .quiet { color: var(--quiet); }
            .good { color: var(--good); } .bad { color: var(--bad); }
            .row { display: flex; flex-wrap: wrap; gap: 1.1em; }
            .plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%%, 32em), 1fr)); gap: 1.1em; }
            .plots svg { width: 100%%; }
            .card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .8em 1.1em; }
            .card h3 { font-size: 1em; font-weight: 600; margin: 0 0 .4em; }
            .number { flex: 1 1 8.4em; padding: .8em 1em; }
            .number span { display: block; color: var(--quiet); font-size: .93em; }
            .number small, .number small span { display: block; font-size: .9em; }
            .number small .good { color: var(--good); } .number small .bad { color: var(--bad); }
            .half { flex: 1 1 30em; }
            .number b { font-size: 1.7em; font-weight: 600; color: var(--title); }
            svg { max-width: 100%%; height: auto; }
            text { font: 11px system-ui, sans-serif; fill: var(--quiet); }
            text.strong { fill: var(--text); }
            .grid { stroke: var(--line); }
            summary { cursor: pointer; color: var(--title); }
            </style></head><body>
            """;

    private final StringBuilder page = new StringBuilder();

    /** A page with this title in the browser's tab. */
    public HtmlPage(String title) {
        add(HEAD, title);
    }

    /** Adds HTML, formatted as by {@link String#format} without a locale; texts among the values are escaped. */
    public HtmlPage add(String html, Object... values) {
        page.append(String.format(
                Locale.ROOT,
                html,
                Arrays.stream(values)
                        .map(value -> value instanceof String text ? escaped(text) : value)
                        .toArray()));
        return this;
    }

    /** Adds HTML as it is. */
    public HtmlPage raw(String html) {
        page.append(html);
        return this;
    }

    /** Text as HTML shows it, in an attribute, too. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The whole page. */
    public String end() {
        return page + "</body></html>\n";
    }
}
