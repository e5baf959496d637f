package se.superkoncis.system.page;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, without a window, with what a test of a page needs. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    /** Width of a screen, in pixels. */
    static final int WIDE = 1280;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final String origin;

    private Browser(ChromeDriver driver, String origin) {
        this.driver = driver;
        this.origin = origin;
    }

    /** Whether this machine has one. */
    public static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    /** Opens one that is signed in at this origin with this token. */
    public static Browser at(String origin, String token) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,1000",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        Browser browser = new Browser(driver, origin);
        browser.signIn(token);
        return browser;
    }

    /** As one that was just opened: nothing kept, nothing complained of, and signed in with this token. */
    void signIn(String token) {
        open("/style.css");
        width(WIDE);
        run("localStorage.clear(); sessionStorage.clear();");
        driver.manage().deleteAllCookies();
        driver.manage()
                .addCookie(new Cookie.Builder("superkoncis", token).path("/").build());
        complaints();
    }

    /** Opens a page of the origin. */
    public void open(String path) {
        driver.get(origin + path);
    }

    /** Where it is. */
    public String address() {
        return driver.getCurrentUrl();
    }

    /** The first element that fits, once it is there. */
    public WebElement find(String css) {
        return waiting().until(d -> d.findElement(By.cssSelector(css)));
    }

    /** How many elements fit now. */
    public int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** Waits until the text of an element holds these words. */
    public void awaitText(String css, String words) {
        waiting().until(d -> d.findElement(By.cssSelector(css)).getText().contains(words));
    }

    /** Waits until a field holds this value. */
    public void awaitValue(String css, String value) {
        waiting().until(d -> value.equals(d.findElement(By.cssSelector(css)).getDomProperty("value")));
    }

    /** Waits until an element is there or gone. */
    public void awaitCount(String css, int count) {
        waiting().until(d -> d.findElements(By.cssSelector(css)).size() == count);
    }

    /** Clicks what fits, once it can be. */
    public void click(String css) {
        waiting().until(d -> {
            d.findElement(By.cssSelector(css)).click();
            return true;
        });
    }

    /** What a script answers. */
    public Object run(String script) {
        return ((JavascriptExecutor) driver).executeScript(script);
    }

    /** The driver, for what only it can do. */
    ChromeDriver driver() {
        return driver;
    }

    /** Makes the window as wide as a phone, or as a screen again. */
    public void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 1000));
    }

    /** Serious findings of axe-core on the page as it stands. */
    @SuppressWarnings(
            "deprecation") // The other way opens a second window each time, for frames of other origins; we have none.
    public List<String> seriousFindings() {
        AxeBuilder axe = new AxeBuilder();
        axe.setOptions("{\"resultTypes\": [\"violations\"]}");
        axe.setLegacyMode();
        return axe.analyze(driver).getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(Browser::finding)
                .toList();
    }

    private static String finding(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().get(0).getHtml();
    }

    /** What the browser complained about. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Keeps a picture of the whole page among the build's output. */
    public void picture(String name) {
        Dimension before = driver.manage().window().getSize();
        long height = (Long) run("return document.documentElement.scrollHeight");
        driver.manage().window().setSize(new Dimension(before.width, (int) Math.min(height + 150, 4000)));
        try {
            Files.createDirectories(SHOTS);
            Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        driver.manage().window().setSize(before);
    }

    private WebDriverWait waiting() {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(org.openqa.selenium.WebDriverException.class);
        return wait;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
